package org.curlew.frontend.compose;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.Tags;
import org.curlew.spi.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arms beside each other: what all share stands once on top, every arm shows its differences only, and all of its settings on demand. */
final class ArmsCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Editing editing;
    private final Div shared = Tags.div("shared");
    private final List<ArmColumn> columns = new ArrayList<>();
    private transient ArmDifferences differences;

    ArmsCard(Editing editing) {
        this.editing = editing;
        differences = ArmDifferences.of(editing.form().at(""));
        addClassName("card");
        Div beside = Tags.div("arms");
        for (int a = 0; a < differences.arms(); a++) {
            ArmColumn column = new ArmColumn(editing, a, differences);
            columns.add(column);
            beside.add(column);
        }
        add(new H2("Arms"), shared, beside, footer());
        showShared();
    }

    /** After a value changed: what is shared may be another set of settings. The column in which one types stays as it is. */
    void refresh() {
        columns.forEach(ArmColumn::paint);
        ArmDifferences now = ArmDifferences.of(editing.form().at(""));
        if (!now.equals(differences)) {
            differences = now;
            showShared();
            columns.forEach(column -> column.refresh(now));
        }
    }

    private void showShared() {
        shared.removeAll();
        if (differences.shared().isEmpty()) {
            return;
        }
        shared.add(new H3("The same in all arms"));
        List<String> arms = IntStream.range(0, differences.arms())
                .mapToObj(a -> "/arms/" + a)
                .toList();
        if (!differences.ownRules()) {
            shared.add(new PartCard(
                    editing,
                    "Plasticity rule of all arms",
                    Kind.RULE,
                    arms.stream().map(a -> a + "/rule").toList(),
                    p -> differences.isShared("/rule/parameters/" + p.name())));
        }
        Div grid = Editing.grid();
        List<String> flips = arms.stream().map(a -> a + "/flips").toList();
        for (Parameter p : Flips.parameters(editing)) {
            if (differences.isShared("/flips/" + p.name())
                    && Flips.beyondFields(editing.form(), arms.getFirst()).isEmpty()) {
                grid.add(editing.field(flips, p));
            }
        }
        shared.add(grid);
    }

    private Div footer() {
        Button add = new Button("Add an arm", click -> {
            ObjectNode copy = (ObjectNode)
                    editing.form().at("/arms/" + (differences.arms() - 1)).deepCopy();
            copy.put(
                    "name",
                    ArmNames.unused(
                            editing.form().at("/arms"), copy.path("name").asString("Arm")));
            editing.form().append("/arms", copy);
            editing.openArms().add(differences.arms());
            editing.rebuild().run();
        });
        Div footer = Tags.div("toolbar", add);
        for (JsonNode arm : SavedState.of(editing.form()).removedArms()) {
            footer.add(new Button("Put back “" + arm.path("name").asString("") + "”", click -> {
                editing.form().append("/arms", arm.deepCopy());
                editing.rebuild().run();
            }));
        }
        return footer;
    }
}
