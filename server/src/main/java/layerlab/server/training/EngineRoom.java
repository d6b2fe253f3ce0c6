package layerlab.server.training;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import layerlab.server.engine.Engine;

/**
 * The engine, from the moment on at which it has started: unpacking native libraries may take half
 * a minute, and the page does not wait for it.
 *
 * <p><b>Thread</b> any.
 */
public final class EngineRoom {
  private final CompletableFuture<Engine> engine;

  private EngineRoom(CompletableFuture<Engine> engine) {
    this.engine = engine;
  }

  /** Starts an engine in the background. */
  public static EngineRoom starting(Supplier<Engine> start, Executor background) {
    return new EngineRoom(CompletableFuture.supplyAsync(start, background));
  }

  public static EngineRoom of(Engine engine) {
    return new EngineRoom(CompletableFuture.completedFuture(engine));
  }

  /** The engine, unless it is still starting or could not start. */
  public Optional<Engine> engine() {
    return hasFailed() ? Optional.empty() : Optional.ofNullable(engine.getNow(null));
  }

  public boolean hasFailed() {
    return engine.isCompletedExceptionally();
  }

  /** Calls once, with what went wrong if anything did. */
  public void whenSettled(Consumer<Optional<Throwable>> call) {
    CompletableFuture<Engine> unused =
        engine.whenComplete((started, failure) -> call.accept(Optional.ofNullable(failure)));
  }
}
