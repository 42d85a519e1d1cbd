package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.curlew.spi.Parameter;

/** Seeds, duration and when is recorded. */
final class RecordingCard extends Div {

    private static final long serialVersionUID = 1;

    RecordingCard(Editing editing) {
        addClassName("card");
        Div grid = Editing.grid();
        grid.add(
                editing.field(
                        "/seeds",
                        Parameter.integer("count", 8)
                                .meaning("Seeds: every arm learns once with each")
                                .range(1, 10_000),
                        "Seeds"),
                editing.field(
                        "/seeds",
                        Parameter.integer("first", 1).meaning("First seed").range(0, Integer.MAX_VALUE),
                        "First seed"),
                editing.field(
                        "/recording",
                        Parameter.number("epochs", 10_000)
                                .symbol("E")
                                .meaning("Passes over the training set")
                                .range(1, 1e12)),
                editing.field(
                        "/recording",
                        Parameter.integer("points", 100)
                                .meaning("Recordings, spaced logarithmically in epochs")
                                .range(1, 100_000),
                        "Recordings"),
                editing.field(
                        "/recording",
                        Parameter.flag("weights", false).meaning("Keep the weights at every recording"),
                        "Keep the weights"));
        add(new H2("Seeds and recording"), grid);
    }
}
