package layerlab.server.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of journeys. Its methods may ask for {@link Visitors}; each fails on an error in the
 * console, an error of the page or a request to another host, and leaves a picture and a trace of
 * every visitor in {@code target/browser} when it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {}
