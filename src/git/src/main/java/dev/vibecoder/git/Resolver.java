package dev.vibecoder.git;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; the system's, or one that a test lets lie. */
@FunctionalInterface
interface Resolver {

  /** All addresses of a host, at least one. */
  InetAddress[] all(String host) throws UnknownHostException;

  /** As this machine resolves names. */
  static Resolver system() {
    return InetAddress::getAllByName;
  }
}
