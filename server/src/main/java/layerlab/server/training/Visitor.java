package layerlab.server.training;

/**
 * Where a page comes from, as far as it can be told: what its sessions are counted by.
 *
 * @param browser a word that the browser keeps
 * @param address its network address
 */
public record Visitor(String browser, String address) {}
