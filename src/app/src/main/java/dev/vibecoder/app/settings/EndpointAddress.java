package dev.vibecoder.app.settings;

import dev.vibecoder.endpoint.EndpointSettings;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads the address of a model's endpoint, which may hold a password by mistake. */
final class EndpointAddress {

  private EndpointAddress() {}

  /**
   * The address.
   *
   * @param key that it was given by
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  static URI of(String key, String given) {
    try {
      URI address = new URI(given);
      if (EndpointSettings.isPlainHttp(address)) {
        return address;
      }
    } catch (URISyntaxException e) {
      // It would be repeated by the cause.
    }
    throw new IllegalArgumentException(
        key + " is an address such as https://api.openai.com/v1, without user and query");
  }
}
