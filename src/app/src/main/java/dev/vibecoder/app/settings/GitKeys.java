package dev.vibecoder.app.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.git}.
 *
 * @param privateHosts whether https may reach hosts with addresses that are not public
 */
public record GitKeys(@DefaultValue("false") boolean privateHosts) {}
