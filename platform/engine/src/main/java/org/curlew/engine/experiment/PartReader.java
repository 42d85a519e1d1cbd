package org.curlew.engine.experiment;

import java.util.Map;
import java.util.Optional;
import org.curlew.spi.Contribution;
import org.curlew.spi.Values;
import tools.jackson.databind.JsonNode;

/** Reads a part, {@code {"name": .., "parameters": {..}}}, and checks it against what the named contribution declares. */
final class PartReader {

    private final Catalogue catalogue;

    PartReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty where anything is violated. */
    Optional<Part> read(JsonFields parent, String field, Kind kind) {
        return parent.object(field, "name", "parameters").flatMap(f -> read(f, kind));
    }

    /** The same, of an element of a list. */
    Optional<Part> read(JsonFields fields, Kind kind) {
        String name = fields.text("name", null);
        if (name == null) {
            return Optional.empty();
        }
        Optional<Contribution> contribution = fields.attempt(() -> catalogue.contribution(kind, name));
        Optional<JsonNode> parameters = fields.present("parameters", false);
        if (parameters.isPresent() && !parameters.get().isObject()) {
            fields.violate("parameters", "must be an object");
            return Optional.empty();
        }
        return contribution.flatMap(c -> fields.attempt(() -> new Part(name, values(c, parameters))));
    }

    private static Values values(Contribution contribution, Optional<JsonNode> parameters) {
        Map<String, Object> given = parameters
                .map(p -> JsonValues.read(p, contribution.parameters()))
                .orElse(Map.of());
        try {
            return Values.of(contribution.name(), contribution.parameters(), given);
        } catch (org.curlew.spi.InvalidInput mistake) {
            throw mistake.under("/parameters");
        }
    }
}
