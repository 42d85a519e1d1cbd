package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.Lab;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.InvalidInput;

/** Another sweep beside this one: pointer, pin and zoom go together over both maps, in the browser. */
final class BesidePanel extends Div implements DiagramPanel.Reader {

    private static final long serialVersionUID = 1;

    private static final int MOST = 200;

    private final transient MapSource source;
    private final transient Sweeps sweeps;
    private final Select<StoredSweep> choice = new Select<>();
    private final DiagramPanel map = new DiagramPanel(this);

    BesidePanel(Lab lab, String id, Optional<String> chosen, Consumer<Optional<String>> changed) {
        UI ui = UI.getCurrent();
        Runnable tell =
                () -> changed.accept(Optional.ofNullable(choice.getValue()).map(StoredSweep::id));
        source = new MapSource(lab, () -> ui.access(tell::run));
        sweeps = lab.sweeps();
        List<StoredSweep> others = sweeps.list(0, MOST).stream()
                .filter(s -> !s.id().equals(id) && s.sweep().isPresent())
                .toList();
        choice.setLabel("Compare with");
        choice.setPlaceholder(others.isEmpty() ? "There is no other sweep yet" : "Another sweep");
        choice.setItems(others);
        choice.setItemLabelGenerator(s -> s == null ? "nothing" : s.title());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption("nothing");
        others.stream()
                .filter(s -> chosen.filter(s.id()::equals).isPresent())
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(picked -> tell.run());
        map.titled(true);
        add(map);
        setVisible(false);
    }

    /** Chooses the other sweep; it stands where the reader looks for it. */
    Select<StoredSweep> choice() {
        return choice;
    }

    void forget() {
        map.forget();
    }

    /** Whether another sweep is shown. */
    boolean shown() {
        return isVisible();
    }

    /** The same quantity where the other sweep has it, else its own picture. */
    void draw(Viewpoint viewpoint) {
        Optional<StoredSweep> other = viewpoint.beside().flatMap(this::found);
        setVisible(other.isPresent());
        other.ifPresent(stored -> {
            Sweep sweep = stored.sweep().orElseThrow();
            Viewpoint own = Viewpoint.of(sweep);
            Viewpoint there = has(sweep, viewpoint.quantity()) ? own.with(sweep, viewpoint.quantity()) : own;
            MapState state = source.read(stored, there);
            map.show(state.figure(there, sweeps.notes().of(stored.id())), state.columns(there));
        });
    }

    private Optional<StoredSweep> found(String id) {
        try {
            return Optional.of(sweeps.sweep(id)).filter(s -> s.sweep().isPresent());
        } catch (InvalidInput deleted) {
            return Optional.empty();
        }
    }

    private static boolean has(Sweep sweep, Quantity quantity) {
        int arms = sweep.experiment().arms().size();
        String observable = quantity.series().split("/")[0];
        return quantity.arm() < arms
                && quantity.over().filter(over -> over >= arms).isEmpty()
                && (quantity.series().isEmpty()
                        || sweep.experiment().observables().stream()
                                .anyMatch(part -> part.name().equals(observable)));
    }

    @Override
    public void pointed(int cell) {
        // its pointer moves with the first map; the cell is told there
    }

    @Override
    public void pinned(int cell) {
        // it follows the first map's pin, or leads it; the cell is told there
    }

    @Override
    public void selected(Optional<Region> region) {
        // regions act on the first sweep alone
    }

    @Override
    public void looks(Look look) {
        // its colours are the reader's own and not part of the address
    }
}
