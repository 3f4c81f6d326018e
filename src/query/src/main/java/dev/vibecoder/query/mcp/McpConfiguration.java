package dev.vibecoder.query.mcp;

import dev.vibecoder.query.QueryServiceSettings;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.report.ChunkReport;
import dev.vibecoder.store.report.FileReport;
import dev.vibecoder.store.report.ProjectReport;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code /mcp}: streamable HTTP without sessions, which nothing here needs, so an agent goes on
 * when the service was restarted. Who may call is decided before it, as for every request.
 */
@Configuration(proxyBeanMethods = false)
class McpConfiguration {

  private static final String PATH = "/mcp";

  @Bean
  CodeTools codeTools(
      CodeSearch search,
      ProjectTable projects,
      ProjectReport overview,
      FileReport files,
      ChunkReport chunks,
      QueryServiceSettings settings) {
    return new CodeTools(search, projects, overview, files, chunks, settings.owner());
  }

  @Bean
  ServletRegistrationBean<HttpServletStatelessServerTransport> mcp(CodeTools tools) {
    var transport =
        HttpServletStatelessServerTransport.builder()
            .jsonMapper(tools.json())
            .messageEndpoint(PATH)
            .build();
    tools.serve(transport);
    var registration = new ServletRegistrationBean<>(transport, PATH);
    registration.setName("mcp");
    return registration;
  }
}
