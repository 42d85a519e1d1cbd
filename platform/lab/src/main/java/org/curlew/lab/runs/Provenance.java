package org.curlew.lab.runs;

import java.util.Map;

/**
 * What a run was computed with.
 *
 * @param plugins id to "version sha256" of the plugins whose parts were used
 * @param kernel name of the way in which steps were computed; empty until known
 */
public record Provenance(
        String curlew, Map<String, String> plugins, String machine, String jvm, String kernel, int workers) {}
