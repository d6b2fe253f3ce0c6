package layerlab.wire;

/** Numbers a tab's commands; the same id twice has one effect. */
public record CommandId(int value) {}
