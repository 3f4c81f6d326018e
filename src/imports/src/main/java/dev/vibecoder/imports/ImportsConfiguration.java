package dev.vibecoder.imports;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The import as beans. It needs the store room, a transaction manager and a {@code Clock} from
 * whoever imports it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ImportsConfiguration {}
