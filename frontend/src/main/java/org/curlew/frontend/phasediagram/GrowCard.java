package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.curlew.engine.sweep.Sweep;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.sweeps.CellChoice;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.InvalidInput;

/** More of a sweep without computing anything twice: seeds for all, selected or uncertain cells; a finer grid; a longer axis. */
final class GrowCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Sweeps sweeps;
    private final String id;
    private final transient Runnable changed;
    private final Span selection = new Span();
    private final IntegerField seeds = new IntegerField("Seeds to add");
    private final Button toAll = new Button("To every cell", click -> addSeeds(new CellChoice.All()));
    private final Button toSelected = new Button("To the selected cells", click -> addToSelected());
    private final Button toUncertain = new Button("To the uncertain cells", click -> addToUncertain());
    private final Button refine = new Button("Halve the gaps in the selection", click -> refine());
    private final CostLine refined = new CostLine();
    private final CostLine extended = new CostLine();
    private final Select<Integer> axis = new Select<>();
    private final TextField values = new TextField("Values to add to the axis");
    private transient Optional<Region> region = Optional.empty();
    private transient MapState state;
    private transient Viewpoint viewpoint;

    GrowCard(Sweeps sweeps, String id, Runnable changed) {
        this.sweeps = sweeps;
        this.id = id;
        this.changed = changed;
        addClassName("card");
        seeds.setValue(5);
        seeds.setMin(1);
        seeds.setStepButtonsVisible(true);
        axis.setLabel("Axis");
        values.setPlaceholder("0.25, 0.35");
        values.setValueChangeMode(ValueChangeMode.LAZY);
        values.addValueChangeListener(typed -> costOfExtension());
        axis.addValueChangeListener(chosen -> costOfExtension());
        selection.addClassName("meta");
        add(
                new H2("More seeds, a finer grid, a longer axis"),
                selection,
                Tags.div("toolbar with-fields", seeds, toAll, toSelected, toUncertain, refine, refined),
                Tags.div("toolbar with-fields", axis, values, new Button("Extend", click -> extend()), extended));
    }

    void show(MapState now, Viewpoint from) {
        boolean fresh =
                state == null || !state.sweep().axes().equals(now.sweep().axes());
        state = now;
        viewpoint = from;
        if (fresh) {
            List<Integer> numbered = java.util.stream.IntStream.range(
                            0, now.sweep().axes().size())
                    .filter(a -> !now.words(a).words())
                    .boxed()
                    .toList();
            axis.setItems(numbered);
            axis.setItemLabelGenerator(a -> Typeset.plain(state.words(a).title()));
            axis.setValue(numbered.isEmpty() ? null : numbered.getFirst());
            selected(now.sweep(), Optional.empty());
        }
        int uncertain = uncertain().size();
        toUncertain.setEnabled(uncertain > 0);
        toUncertain.setText(
                uncertain == 0 ? "To the uncertain cells" : "To " + SweepWords.counted(uncertain, "uncertain cell"));
    }

    void selected(Sweep sweep, Optional<Region> chosen) {
        region = chosen.filter(r -> r.within(sweep));
        selection.setText(region.map(r -> SweepWords.counted(r.size(), "cell") + " selected.")
                .orElse("Drag over the map, or hold Shift with the arrow keys, to select cells."));
        toSelected.setEnabled(region.isPresent());
        refine.setEnabled(region.isPresent());
        region.ifPresentOrElse(
                r -> refined.ask(
                        () -> sweeps.growth().estimateRefinement(id, r.left(), r.right(), r.bottom(), r.top())),
                refined::empty);
    }

    private List<Integer> uncertain() {
        return state.diagram().uncertain(viewpoint.look().logarithmic());
    }

    private void addToSelected() {
        region.ifPresent(r -> addSeeds(new CellChoice.Listed(r.cells(state.sweep()))));
    }

    private void addToUncertain() {
        addSeeds(new CellChoice.Uncertain(
                viewpoint.quantity(),
                Look.decision(state.sweep(), viewpoint.quantity()),
                viewpoint.look().logarithmic()));
    }

    private void addSeeds(CellChoice which) {
        int more = seeds.getValue() == null ? 0 : seeds.getValue();
        attempt(() -> {
            int units = sweeps.growth().addSeeds(id, more, which);
            Notification.show(SweepWords.counted(units, "trajectory") + " added.");
        });
    }

    private void refine() {
        region.ifPresent(r -> attempt(() -> sweeps.growth().refine(id, r.left(), r.right(), r.bottom(), r.top())));
    }

    private void extend() {
        if (axis.getValue() != null) {
            attempt(() -> sweeps.growth().extend(id, larger(state.sweep(), axis.getValue(), values.getValue())));
            costOfExtension();
        }
    }

    private void costOfExtension() {
        if (axis.getValue() == null || values.isEmpty()) {
            extended.empty();
            return;
        }
        Sweep sweep = state.sweep();
        int along = axis.getValue();
        String more = values.getValue();
        extended.ask(() -> sweeps.growth().estimateExtension(id, larger(sweep, along, more)));
    }

    private static Sweep larger(Sweep sweep, int axis, String more) {
        return Extension.of(sweep, axis, new TreeSet<>(Extension.numbers(more)));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            changed.run();
        } catch (InvalidInput mistake) {
            Notification.show(mistake.getMessage(), 10_000, Notification.Position.BOTTOM_START);
        }
    }
}
