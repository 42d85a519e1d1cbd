package org.curlew.frontend.plugins;

import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.Labels;
import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.Values;

/** When an observable looks and what a look costs, in words, with its default parameters. */
record Looking(Observable observable, Catalogue catalogue) {

    private static final long EPOCHS = 10_000;

    /** Its unit; what has none says so. */
    String unit() {
        return observable.unit().isBlank() ? "none: a pure number" : observable.unit();
    }

    String cadence() {
        return observable.cadence(defaults(observable), EPOCHS).meaning();
    }

    /** Passes over the training set, for the first architecture whose default network it is defined on. */
    String cost() {
        for (Contribution part : catalogue.all(Kind.ARCHITECTURE)) {
            Optional<Network> network = network((Architecture) part);
            if (network.isPresent()) {
                double passes = observable.passes(defaults(observable), network.get());
                return "a look costs as much as " + Labels.figure(passes)
                        + (passes == 1 ? " pass" : " passes") + " over the training set (" + part.title()
                        + ", default size)";
            }
        }
        return "";
    }

    private Optional<Network> network(Architecture architecture) {
        try {
            Network network = architecture.create(defaults(architecture));
            observable.check(defaults(observable), network);
            return Optional.of(network);
        } catch (InvalidInput notDefined) {
            return Optional.empty();
        }
    }

    private static Values defaults(Contribution part) {
        return Values.of(part.name(), part.parameters(), Map.of());
    }
}
