package layerlab.server.storage;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Contents as files, each named by its SHA-256. A file appears whole or not at all.
 *
 * <p><b>Thread</b> any.
 */
public final class Blobs {
  private static final boolean HAS_FOLDER_SYNC = File.separatorChar == '/';

  private final Path folder;
  private final String ending;

  /**
   * @param ending of the files' names
   */
  public Blobs(Path folder, String ending) {
    this.folder = folder;
    this.ending = ending;
  }

  /** Keeps a content and returns its name. */
  public String put(byte[] bytes) throws IOException {
    String hash = Digest.hex(Digest.of(bytes));
    if (find(hash).isEmpty()) {
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

  /** The content of a name; nothing when it is missing or not what its name says. */
  public Optional<byte[]> find(String hash) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file(hash));
      return Digest.hex(Digest.of(bytes)).equals(hash) ? Optional.of(bytes) : Optional.empty();
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** Lets go of a content, if it is there. */
  public void delete(String hash) throws IOException {
    Files.deleteIfExists(file(hash));
  }

  /** Lets go of all else, such as drafts of a process that was killed. */
  public void keepOnly(Set<String> hashes) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> others;
    try (Stream<Path> files = Files.walk(folder)) {
      others =
          files.filter(Files::isRegularFile).filter(file -> !hashes.contains(hash(file))).toList();
    }
    for (Path other : others) {
      Files.delete(other);
    }
  }

  /** What the name of a file says; for a draft nothing that anybody asks for. */
  private String hash(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  private Path file(String hash) {
    return shelf(hash).resolve(hash + ending);
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
