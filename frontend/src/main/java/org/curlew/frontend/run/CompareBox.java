package org.curlew.frontend.run;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.Runs;

/** Chooses another run to be compared with, from the newest ones. */
final class CompareBox extends ComboBox<Run> {

    private static final long serialVersionUID = 1;

    private static final int NEWEST = 200;

    private final transient Runs runs;

    /** @param chosen told the id of the other run; empty where the comparison ends */
    CompareBox(Runs runs, Consumer<Optional<String>> chosen) {
        this.runs = runs;
        setPlaceholder("Compare with…");
        setAriaLabel("Compare with another run");
        setClearButtonVisible(true);
        setWidth("18em");
        setItemLabelGenerator(run -> run.title() + " · " + Words.when(run.created()));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(Optional.ofNullable(change.getValue()).map(Run::id));
            }
        });
    }

    void show(String own, Optional<Run> other) {
        setItems(runs.list(0, NEWEST).stream()
                .filter(r -> !r.id().equals(own) && r.readable().isPresent())
                .toList());
        setValue(other.orElse(null));
    }
}
