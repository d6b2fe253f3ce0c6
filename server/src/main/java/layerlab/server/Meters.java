package layerlab.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import layerlab.server.checkpoint.SqlCheckpoints;

/** What the server does in figures. */
final class Meters implements SqlCheckpoints.Watch {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Timer checkpoints =
      Timer.builder("layerlab.checkpoint").description("writing of checkpoints").register(registry);
  private final Counter failures =
      Counter.builder("layerlab.checkpoint.failures")
          .description("transactions of checkpoints that failed")
          .register(registry);

  Meters() {
    new JvmMemoryMetrics().bindTo(registry);
  }

  /** Something that goes up and down. */
  Meters gauge(String name, String what, Supplier<Number> value) {
    Gauge.builder("layerlab." + name, value).description(what).register(registry);
    return this;
  }

  /** Something that only grows. */
  Meters count(String name, String what, LongAdder value) {
    FunctionCounter.builder("layerlab." + name, value, LongAdder::sum)
        .description(what)
        .register(registry);
    return this;
  }

  @Override
  public void wrote(Duration took) {
    checkpoints.record(took);
  }

  @Override
  public void failed() {
    failures.increment();
  }

  /** In Prometheus' text format. */
  String text() {
    return registry.scrape();
  }
}
