package layerlab.wire;

/** Names a training session; who knows it may steer it, so it cannot be guessed. */
public record SessionId(String value) {}
