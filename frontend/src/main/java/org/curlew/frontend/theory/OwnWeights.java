package org.curlew.frontend.theory;

import java.util.Map;
import java.util.Optional;
import org.curlew.frontend.frame.Query;

/**
 * Whose eigenvalues a page shows: those of an arm and seed of a run, at the teacher's weights.
 *
 * @param arm its place in the experiment
 */
public record OwnWeights(String run, int arm, long seed) {

    static Optional<OwnWeights> of(Map<String, String> query) {
        return Query.number(query, "arm")
                .filter(arm -> arm >= 0 && query.containsKey("run"))
                .flatMap(arm -> Query.number(query, "of-seed")
                        .map(seed -> new OwnWeights(query.get("run"), arm.intValue(), seed.longValue())));
    }

    String query() {
        return Query.of("run", run, "arm", arm, "of-seed", seed);
    }
}
