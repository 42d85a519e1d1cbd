package org.curlew.frontend.compose;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Names of new arms: no two arms of an experiment have the same. */
final class ArmNames {

    private ArmNames() {}

    /** The name with the first number behind it that is free. */
    static String unused(JsonNode arms, String name) {
        Set<String> taken =
                arms.values().stream().map(arm -> arm.path("name").asString("")).collect(Collectors.toSet());
        String stem = name.replaceFirst(" \\d+$", "");
        int number = 2;
        while (taken.contains(stem + " " + number)) {
            number++;
        }
        return stem + " " + number;
    }
}
