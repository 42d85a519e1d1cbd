package org.curlew.lab.library;

import java.time.Instant;

/** One saved state of an entry. */
public record Version(int version, String identity, Instant saved, String title) {}
