package org.curlew.lab.plugins;

import java.nio.file.Path;

/** A loaded plugin: the version that results are pinned to, and the file it came from. */
public record InstalledPlugin(
        String id, String version, String provider, String license, String description, Path file, String sha256) {}
