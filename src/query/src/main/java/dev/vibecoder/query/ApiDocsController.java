package dev.vibecoder.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v3/api-docs}, where tools look for it. */
@RestController
final class ApiDocsController {

  private final byte[] yaml = ApiDocument.yaml().getBytes(UTF_8);
  private final byte[] json = ApiDocument.json().getBytes(UTF_8);

  @GetMapping("/v3/api-docs")
  ResponseEntity<byte[]> json(HttpServletRequest request) {
    Parameters.of(request);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
  }

  @GetMapping("/v3/api-docs.yaml")
  ResponseEntity<byte[]> yaml(HttpServletRequest request) {
    Parameters.of(request);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(yaml);
  }
}
