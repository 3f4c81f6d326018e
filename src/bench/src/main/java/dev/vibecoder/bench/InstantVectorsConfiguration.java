package dev.vibecoder.bench;

import dev.vibecoder.search.embed.ModelEmbedders;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link InstantVectors} before the configured model. */
@Configuration(proxyBeanMethods = false)
class InstantVectorsConfiguration {

  @Bean
  static BeanPostProcessor instantVectors() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ModelEmbedders models
            ? ModelEmbedders.of(new InstantVectors(models.configured()), models::find)
            : bean;
      }
    };
  }
}
