package dev.vibecoder.store;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The tables and reports as beans. It needs a {@code JdbcClient}, a {@code Clock} and a {@code
 * DirectConnections} from whoever imports it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class StoreConfiguration {}
