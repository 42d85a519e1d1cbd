package org.curlew.lab.runs;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run was computed with.
 *
 * @param plugins id to "version sha256" of the plugins whose parts were used
 * @param kernel name of the way in which steps were computed; empty until known
 */
public record Provenance(
        String curlew, Map<String, String> plugins, String machine, String jvm, String kernel, int workers) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Of what is computed here and now. */
    static Provenance here(Map<String, String> plugins, int workers) {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores";
        return new Provenance("0.1.0", plugins, machine, Runtime.version().toString(), "", workers);
    }

    static Provenance read(String json) {
        return MAPPER.readValue(json, Provenance.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    Provenance withKernel(String name) {
        return new Provenance(curlew, plugins, machine, jvm, name, workers);
    }
}
