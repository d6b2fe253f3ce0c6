package layerlab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;

/** By which names people reach an address that the server listens at. */
final class Hosts {
  private Hosts() {}

  /** The first is for this machine; the others for the network, where that is let in. */
  static List<String> of(String address) {
    try {
      InetAddress bound = InetAddress.getByName(address);
      List<String> hosts = new ArrayList<>();
      hosts.add(bound.isLoopbackAddress() || bound.isAnyLocalAddress() ? "localhost" : address);
      if (bound.isAnyLocalAddress()) {
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
            .map(InetAddress::getHostAddress)
            .forEach(hosts::add);
      }
      return hosts;
    } catch (IOException failure) {
      throw new UncheckedIOException(address, failure);
    }
  }
}
