package layerlab.wire;

/**
 * Numbers the commands of one load of a page, named by {@link Protocol#TAB}; the same id twice has
 * one effect.
 */
public record CommandId(int value) {}
