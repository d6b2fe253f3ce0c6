package layerlab.server.experiment;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Texts as files, each named by the SHA-256 of its content. A file appears whole or not at all.
 *
 * <p><b>Thread</b> any.
 */
final class Blobs {
  private static final boolean HAS_FOLDER_SYNC = File.separatorChar == '/';

  private final Path folder;

  Blobs(Path folder) {
    this.folder = folder;
  }

  /** Keeps a text and returns its name. */
  String put(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String hash = Digest.hex(Digest.of(bytes));
    if (!find(hash).equals(Optional.of(text))) {
      Path shelf = shelf(hash);
      Files.createDirectories(shelf);
      Path draft = Files.createTempFile(shelf, hash, ".draft");
      try {
        write(draft, bytes);
        Files.move(draft, file(hash), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      sync(shelf);
      sync(folder);
    }
    return hash;
  }

  /** The text of a name; nothing when it is missing or not what its name says. */
  Optional<String> find(String hash) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file(hash));
      return Digest.hex(Digest.of(bytes)).equals(hash)
          ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  private Path file(String hash) {
    return shelf(hash).resolve(hash + ".json");
  }

  private Path shelf(String hash) {
    return folder.resolve(hash.substring(0, 2));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** Makes the new name survive a power cut, where folders can be synced. */
  private static void sync(Path folder) throws IOException {
    if (HAS_FOLDER_SYNC) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
