package org.curlew.frontend.compose;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Which settings the arms of an experiment share.
 *
 * @param arms how many there are
 * @param shared pointers below an arm, such as {@code /flips/side}, whose values are equal in all arms; all of a single arm's differ
 */
record ArmDifferences(int arms, Set<String> shared) {

    static final String RULE = "/rule/name";

    static ArmDifferences of(JsonNode experiment) {
        JsonNode arms = experiment.at("/arms");
        Map<Integer, Map<String, JsonNode>> settings =
                IntStream.range(0, arms.size()).boxed().collect(Collectors.toMap(a -> a, a -> settings(arms.get(a))));
        Set<String> all = new LinkedHashSet<>();
        settings.values().forEach(s -> all.addAll(s.keySet()));
        boolean oneRule =
                settings.values().stream().map(s -> s.get(RULE)).distinct().count() == 1;
        Set<String> shared = all.stream()
                .filter(p -> arms.size() > 1 && (oneRule || !p.startsWith("/rule/parameters/")))
                .filter(p -> settings.values().stream()
                                .map(s -> s.getOrDefault(p, MissingNode.getInstance()))
                                .distinct()
                                .count()
                        == 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ArmDifferences(arms.size(), shared);
    }

    boolean isShared(String pointer) {
        return shared.contains(pointer);
    }

    /** Whether arms have a rule of their own. */
    boolean ownRules() {
        return !isShared(RULE);
    }

    private static Map<String, JsonNode> settings(JsonNode arm) {
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        settings.put(RULE, arm.at(RULE));
        for (String group : new String[] {"/rule/parameters", "/flips"}) {
            arm.at(group).properties().forEach(f -> settings.put(group + "/" + f.getKey(), f.getValue()));
        }
        return settings;
    }
}
