package dev.vibecoder.git;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that a fetch may connect to.
 *
 * @param resolver where names are looked up
 * @param privateHosts whether addresses that are not public may be reached too
 */
record AllowedAddresses(Resolver resolver, boolean privateHosts) {

  /**
   * An address of this host; when it has several, all of them have passed.
   *
   * @param kind what it is when one may not be reached
   */
  InetAddress of(String host, GitFailure.Kind kind) throws UnknownHostException, StoppedFetch {
    // An IPv6 address stands in brackets in a URL.
    InetAddress[] found = resolver.all(host.startsWith("[") ? unbracketed(host) : host);
    for (InetAddress address : found) {
      if (!privateHosts && !PublicAddress.is(address)) {
        throw new StoppedFetch(
            kind,
            "the host " + host + " is not a public one",
            "set vibe.git.private-hosts if it is one of your network");
      }
    }
    return found[0];
  }

  private static String unbracketed(String host) {
    return host.substring(1, host.length() - 1);
  }
}
