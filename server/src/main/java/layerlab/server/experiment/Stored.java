package layerlab.server.experiment;

/**
 * A shared experiment and its names.
 *
 * @param hash SHA-256 of its canonical text, in hexadecimal
 */
public record Stored(Alias alias, String hash, Entry entry) {}
