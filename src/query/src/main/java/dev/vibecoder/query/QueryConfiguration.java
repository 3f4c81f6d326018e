package dev.vibecoder.query;

import dev.vibecoder.store.ApiTokenTable;
import java.time.Clock;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * The query service and its web server as beans of a servlet web server's context. It needs a
 * {@link QueryServiceSettings}, a {@code CodeSearch}, a {@code Clock}, the {@link TokenUses}, the
 * {@link WritableTables}, a {@code SpanImport} that may write, the {@code Runs} and the {@code
 * Schedules}, and the tables and reports of the store room from whoever imports it.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@ComponentScan
public class QueryConfiguration {

  @Bean
  AccessTokens accessTokens(ApiTokenTable table, QueryServiceSettings settings, Clock clock) {
    return new AccessTokens(table, settings.owner(), clock);
  }

  @Bean
  TokenRule tokenRule(QueryServiceSettings settings, AccessTokens tokens) {
    return new TokenRule(settings, tokens);
  }

  @Bean
  RequestRates requestRates(QueryServiceSettings settings, Clock clock) {
    return new RequestRates(settings.requestsPerSecond(), clock);
  }

  @Bean
  TomcatServletWebServerFactory webServer(QueryServiceSettings settings) {
    return GuardedTomcat.factory(settings);
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> dispatcher(WebApplicationContext context) {
    var registration = new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
    registration.setLoadOnStartup(1);
    return registration;
  }
}
