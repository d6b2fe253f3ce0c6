package layerlab.client.dom;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.MouseEvent;

/** What the browser tells of a pointer, beyond what a mouse has. */
public interface PointerEvent extends MouseEvent {
  @JSProperty
  int getPointerId();

  @JSProperty
  String getPointerType();
}
