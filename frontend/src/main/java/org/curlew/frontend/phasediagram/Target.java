package org.curlew.frontend.phasediagram;

import java.util.List;
import java.util.Optional;
import org.curlew.spi.Parameter;

/**
 * Something that an axis may vary.
 *
 * @param key names it in the form
 * @param words with symbol, in the light mark-up of labels
 * @param owner the part it belongs to
 * @param parameter its declaration; empty for what is derived
 * @param arms arms that have it, by place; empty where it belongs to no arm
 */
record Target(String key, String words, String owner, Optional<Parameter> parameter, List<Integer> arms) {

    static final String COMPRESSION = "compression-ratio";
    static final String SAMPLES = "samples-per-input";

    /** "Task: training samples P", as a list shows it. */
    String label() {
        return owner + ": " + Typeset.plain(words);
    }

    boolean derived() {
        return parameter.isEmpty();
    }

    /** The JSON pointers that it sets, in these arms where it belongs to arms. */
    List<String> pointers(Iterable<Integer> chosen) {
        if (arms.isEmpty()) {
            return List.of(key);
        }
        List<String> pointers = new java.util.ArrayList<>();
        chosen.forEach(arm -> pointers.add("/arms/" + arm + key));
        return pointers;
    }
}
