package org.curlew.frontend.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.Lab;
import org.curlew.lab.runs.ArmResult;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.UnitResult;
import org.curlew.lab.runs.UnitState;
import org.curlew.spi.Network;

/** The weights of one arm and seed at an epoch that one scrubs through; where they were not recorded, how to record them. */
final class WeightsCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final Select<String> arm = new Select<>();
    private final Select<Long> seed = new Select<>();
    private final RangeInput epoch = new RangeInput();
    private final Span at = new Span();
    private final Div maps = Tags.div("small-multiples");
    private final Div controls = Tags.div("toolbar", arm, seed, epoch, at);
    private final Div words = Tags.div("meta");
    private transient String run = "";
    private transient RunResult result;
    private transient Optional<WeightHistory> history = Optional.empty();

    WeightsCard(Lab lab) {
        this.lab = lab;
        addClassName("card");
        arm.setAriaLabel("Arm whose weights are shown");
        seed.setAriaLabel("Seed whose weights are shown");
        seed.setItemLabelGenerator(s -> "seed " + s);
        epoch.setAriaLabel("Epoch whose weights are shown");
        epoch.setValueChangeMode(ValueChangeMode.TIMEOUT);
        epoch.setValueChangeTimeout(60);
        epoch.addClassName("scrub");
        epoch.addValueChangeListener(moved -> draw());
        arm.addValueChangeListener(chosen -> seeds());
        seed.addValueChangeListener(chosen -> load());
        add(new H2("Weights"), words, controls, maps);
    }

    void show(String id, RunResult now) {
        boolean another = !id.equals(run);
        result = now;
        run = id;
        if (another) {
            history = Optional.empty();
        }
        boolean recorded = now.experiment().recording().weights();
        List<String> arms = now.arms().stream()
                .filter(a -> !done(a).isEmpty())
                .map(ArmResult::name)
                .toList();
        words.setText(
                !recorded
                        ? "The weights were not recorded. To see them, press Change and run again, and tick “Keep the weights” under Seeds and recording."
                        : arms.isEmpty() ? "The weights appear here when the first trajectory is done." : "");
        words.setVisible(!recorded || arms.isEmpty());
        controls.setVisible(recorded && !arms.isEmpty());
        maps.setVisible(recorded && !arms.isEmpty());
        if (recorded && !arms.isEmpty() && (another || history.isEmpty())) {
            arm.setItems(arms);
            arm.setValue(arms.getLast());
        }
    }

    private void seeds() {
        result.arms().stream()
                .filter(a -> a.name().equals(arm.getValue()))
                .findFirst()
                .ifPresent(a -> {
                    Long before = seed.getValue();
                    List<Long> there = done(a);
                    seed.setItems(there);
                    seed.setValue(there.contains(before) ? before : there.getFirst());
                });
    }

    private static List<Long> done(ArmResult arm) {
        return arm.units().stream()
                .filter(u -> u.state() == UnitState.DONE)
                .map(UnitResult::seed)
                .toList();
    }

    private void load() {
        if (arm.getValue() == null || seed.getValue() == null) {
            return;
        }
        List<WeightSnapshot> snapshots = lab.runs().weights(run, arm.getValue(), seed.getValue());
        var part = result.experiment().architecture();
        Network network = lab.catalogue().architecture(part.name()).create(part.values());
        history = Optional.of(new WeightHistory(
                        network, snapshots, lab.runs().largestWeights(run, arm.getValue(), seed.getValue())))
                .filter(h -> !h.snapshots().isEmpty());
        history.ifPresent(h -> {
            int last = h.snapshots().size() - 1;
            double place = epoch.getValue() == null || epoch.getMax() != last ? last : epoch.getValue();
            epoch.setMin(0);
            epoch.setMax(last);
            epoch.setStep(1.0);
            epoch.setValue(place);
            draw();
        });
    }

    private void draw() {
        history.ifPresent(h -> {
            int recording =
                    Math.clamp(Math.round(epoch.getValue()), 0, h.snapshots().size() - 1);
            at.setText(String.format(java.util.Locale.ENGLISH, "epoch %,d", h.epoch(recording)));
            epoch.getElement().setAttribute("aria-valuetext", at.getText());
            List<Div> holders =
                    new ArrayList<>(maps.getChildren().map(Div.class::cast).toList());
            while (holders.size() < h.layers()) {
                Div holder = Tags.own("curlew-heatmap");
                maps.add(holder);
                holders.add(holder);
            }
            for (int l = 0; l < holders.size(); l++) {
                holders.get(l).setVisible(l < h.layers());
                if (l < h.layers()) {
                    Tags.inside(holders.get(l)).setPropertyMap("map", h.map(l, recording));
                }
            }
        });
    }
}
