package dev.vibecoder.git;

/** What a sync may cost, how it reaches others, and who tells it their addresses. */
record SyncTerms(GitLimits limits, GitAccess access, Resolver resolver) {

  AllowedAddresses addresses() {
    return new AllowedAddresses(resolver, limits.privateHosts());
  }
}
