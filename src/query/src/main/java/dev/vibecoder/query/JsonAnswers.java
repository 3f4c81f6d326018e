package dev.vibecoder.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every answer is JSON, with the names that the command line's JSON has. */
@Configuration(proxyBeanMethods = false)
class JsonAnswers implements WebMvcConfigurer {

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
  }

  @Override
  public void configureMessageConverters(ServerBuilder converters) {
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(Json.MAPPER));
  }
}
