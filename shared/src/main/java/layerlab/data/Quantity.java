package layerlab.data;

import layerlab.spec.Text;

/**
 * What a regression predicts.
 *
 * @param unit in which the file has it; empty where it is not known
 */
public record Quantity(Text name, Text unit) {}
