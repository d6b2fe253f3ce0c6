package layerlab.server.stress;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection of a page to a {@link Relay}, and the one behind it to the server. */
final class RelayLine {
  private static final int END_OF_HEAD = 0x0D0A0D0A;

  /** Within which the server is to end a line that talks garbage. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Mischief mischief;
  private final Optional<Mischief.Deed> deed;
  private final Socket page;
  private final DataInputStream fromPage;
  private final OutputStream toPage;
  private final DataInputStream fromServer;
  private final OutputStream toServer;
  private final List<Integer> codes = new ArrayList<>();
  private volatile boolean isOver;

  RelayLine(Mischief mischief, Socket page, Socket behind) throws IOException {
    this.mischief = mischief;
    this.deed = mischief.next();
    this.page = page;
    this.fromPage = input(page);
    this.toPage = page.getOutputStream();
    this.fromServer = input(behind);
    this.toServer = behind.getOutputStream();
  }

  private static DataInputStream input(Socket socket) throws IOException {
    return new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /** Carries the handshake. */
  void greet() throws IOException {
    toServer.write(head(fromPage));
    toPage.write(head(fromServer));
  }

  private static byte[] head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    while (last != END_OF_HEAD) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no handshake");
      }
      head.write(next);
      last = last << Byte.SIZE | next;
    }
    return head.toByteArray();
  }

  /** Carries what the page says until the line ends, one way or another. */
  void carry() throws IOException {
    int left = deed.isPresent() ? mischief.frames() : Integer.MAX_VALUE;
    Optional<SocketFrame> frame = SocketFrame.read(fromPage);
    while (frame.isPresent()) {
      delay();
      left--;
      if (left == 0) {
        end(frame.get());
        return;
      }
      pass(frame.get());
      frame = SocketFrame.read(fromPage);
    }
  }

  private void pass(SocketFrame frame) throws IOException {
    toServer.write(frame.bytes());
    Optional<SocketFrame> again =
        deed.isPresent() && frame.isText() ? mischief.echo(frame) : Optional.empty();
    if (again.isPresent()) {
      delay();
      toServer.write(again.get().bytes());
    }
  }

  private void delay() {
    if (deed.isPresent()) {
      Findings.pass(Duration.ofMillis(mischief.delay()));
    }
  }

  private void end(SocketFrame last) throws IOException {
    switch (deed.orElseThrow()) {
      case CUT -> cut(last);
      case LINGER -> {
        if (mischief.mayLinger()) {
          linger(last);
        } else {
          cut(last);
        }
      }
      case GARBAGE -> talkGarbage();
    }
  }

  private void cut(SocketFrame last) throws IOException {
    mischief.did(Mischief.Deed.CUT);
    toServer.write(last.bytes(), 0, last.bytes().length / 2);
  }

  private void linger(SocketFrame last) throws IOException {
    mischief.did(Mischief.Deed.LINGER);
    try {
      List<SocketFrame> held = new ArrayList<>(List.of(last));
      while (fromPage.available() > 0) {
        SocketFrame.read(fromPage).ifPresent(held::add);
      }
      page.close();
      for (SocketFrame late : held) {
        Findings.pass(Duration.ofMillis(mischief.lateness()));
        toServer.write(late.bytes());
      }
    } finally {
      mischief.lingered();
    }
  }

  private void talkGarbage() throws IOException {
    mischief.did(Mischief.Deed.GARBAGE);
    Garbage garbage = mischief.garbage();
    toServer.write(mischief.bytes(garbage));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isOver && System.nanoTime() < deadline) {
      Findings.pass(Duration.ofMillis(1));
    }
    mischief.ended(garbage, isOver ? codes : List.of());
  }

  /** Carries what the server says until it says no more, whether or not the page still hears it. */
  void carryBack() {
    try {
      Optional<SocketFrame> frame = SocketFrame.read(fromServer);
      while (frame.isPresent()) {
        frame.get().closeCode().ifPresent(codes::add);
        delay();
        tellPage(frame.get());
        frame = SocketFrame.read(fromServer);
      }
    } catch (IOException cut) {
      // An end like any other.
      return;
    } finally {
      isOver = true;
    }
  }

  private void tellPage(SocketFrame frame) {
    try {
      toPage.write(frame.bytes());
    } catch (IOException gone) {
      // The page need not be there for the server to be heard.
      return;
    }
  }
}
