package layerlab.server.experiment;

/** An experiment that another was made from. */
public record Ancestor(Alias alias, String title) {}
