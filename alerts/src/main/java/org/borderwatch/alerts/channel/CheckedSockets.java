package org.borderwatch.alerts.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/** Sockets that connect to checked addresses only, and that can all be closed to end an attempt. */
final class CheckedSockets extends SocketFactory {
  private final CheckedAddresses addresses;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  CheckedSockets(CheckedAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Socket createSocket() {
    Socket socket = new Checked();
    open.add(socket);
    return socket;
  }

  /** Ends whatever waits for one of its sockets. */
  void cut() {
    open.forEach(
        socket -> {
          try {
            socket.close();
          } catch (IOException e) {
            // It is of no more use either way.
          }
        });
    open.clear();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(InetSocketAddress.createUnresolved(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  /** Looks the name up itself, so that what is checked is what is connected to. */
  private final class Checked extends Socket {
    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      InetSocketAddress asked = (InetSocketAddress) to;
      InetAddress checked = addresses.resolve(asked.getHostString())[0];
      super.connect(new InetSocketAddress(checked, asked.getPort()), timeout);
    }

    @Override
    public void close() throws IOException {
      open.remove(this);
      super.close();
    }
  }
}
