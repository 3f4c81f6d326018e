package dev.vibecoder.bench;

import dev.vibecoder.bench.retrieval.KeptVectors;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.ModelEmbedders;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the product's embedder keep its vectors, too. */
@Configuration(proxyBeanMethods = false)
class KeptVectorsConfiguration {

  @Bean
  static BeanPostProcessor keptVectors() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ModelEmbedders models
            ? ModelEmbedders.of(keeping(models.configured()), models::find)
            : bean;
      }
    };
  }

  private static Embedder keeping(Embedder embedder) {
    try {
      return KeptVectors.of(embedder, System.getenv(KeptVectors.FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
