package org.curlew.frontend.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What was saved, seen from what is typed: an arm is compared with the saved arm of its name, else of its place. */
record SavedState(JsonNode saved, JsonNode typed) {

    static SavedState of(ExperimentForm form) {
        return new SavedState(form.saved(), form.at(""));
    }

    /** The saved value of a field; empty where the field is new. */
    Optional<JsonNode> value(String pointer) {
        if (!pointer.startsWith("/arms/")) {
            return found(pointer);
        }
        String[] steps = pointer.split("/", 4);
        int arm = arm(Integer.parseInt(steps[2]));
        return arm < 0 ? Optional.empty() : found("/arms/" + arm + (steps.length > 3 ? "/" + steps[3] : ""));
    }

    /** The saved value where what is typed differs from it. */
    Optional<JsonNode> before(String pointer) {
        return value(pointer).filter(was -> !Typed.same(was, typed.at(pointer)));
    }

    /** Whether an arm was not there when the experiment was saved. */
    boolean isNew(int arm) {
        return arm(arm) < 0;
    }

    /** Saved arms that are not there any more. */
    List<JsonNode> removedArms() {
        List<JsonNode> removed = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int a = 0; a < typed.at("/arms").size(); a++) {
            kept.add(arm(a));
        }
        for (int a = 0; a < saved.at("/arms").size(); a++) {
            if (!kept.contains(a)) {
                removed.add(saved.at("/arms/" + a));
            }
        }
        return removed;
    }

    private int arm(int typedArm) {
        String name = name(typed, typedArm);
        for (int a = 0; a < saved.at("/arms").size(); a++) {
            if (name(saved, a).equals(name)) {
                return a;
            }
        }
        boolean takenByAnother = false;
        for (int a = 0; a < typed.at("/arms").size(); a++) {
            takenByAnother |= name(typed, a).equals(name(saved, typedArm));
        }
        return typedArm < saved.at("/arms").size() && !takenByAnother ? typedArm : -1;
    }

    private static String name(JsonNode experiment, int arm) {
        return experiment.at("/arms/" + arm + "/name").asString("");
    }

    private Optional<JsonNode> found(String pointer) {
        JsonNode value = saved.at(pointer);
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }
}
