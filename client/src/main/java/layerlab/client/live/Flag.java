package layerlab.client.live;

import layerlab.spec.Text;

/** Something happened at an epoch; it stands on the loss curve. */
public record Flag(int epoch, Text what) {}
