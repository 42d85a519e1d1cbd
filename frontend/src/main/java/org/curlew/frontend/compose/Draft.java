package org.curlew.frontend.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is typed and not yet saved, texts and experiment, as it is kept on the server. Nothing in it need be legal. */
record Draft(Texts texts, String experiment) {

    String json() {
        ObjectNode draft = Document.MAPPER.createObjectNode();
        draft.put("title", texts.title());
        draft.put("question", texts.question());
        draft.put("notes", texts.notes());
        var tags = draft.putArray("tags");
        texts.tags().forEach(tags::add);
        draft.set("experiment", Document.MAPPER.readTree(experiment));
        return draft.toString();
    }

    /** Empty where the text is no draft. */
    static Optional<Draft> read(String json) {
        try {
            JsonNode draft = Document.MAPPER.readTree(json);
            if (!draft.path("experiment").isObject()) {
                return Optional.empty();
            }
            List<String> tags = new ArrayList<>();
            draft.path("tags").forEach(tag -> tags.add(tag.asString("")));
            Texts texts = new Texts(
                    draft.path("title").asString(""),
                    draft.path("question").asString(""),
                    draft.path("notes").asString(""),
                    tags);
            return Optional.of(new Draft(texts, draft.path("experiment").toString()));
        } catch (JacksonException spoiled) {
            return Optional.empty();
        }
    }
}
