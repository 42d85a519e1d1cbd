package org.curlew.frontend.compose;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Predicate;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.picture.ArmColours;
import org.curlew.spi.Parameter;

/** One arm: its name with its colour at the edge, the settings that other arms do not share, or all of them. */
final class ArmColumn extends Div {

    private static final long serialVersionUID = 1;

    private final transient Editing editing;
    private final int place;
    private final String pointer;
    private final Div settings = new Div();

    ArmColumn(Editing editing, int place, ArmDifferences differences) {
        this.editing = editing;
        this.place = place;
        pointer = "/arms/" + place;
        addClassName("arm");
        paint();
        add(name(), settings);
        if (SavedState.of(editing.form()).isNew(place)) {
            add(Tags.chip("new"));
        }
        add(buttons(differences));
        fill(differences);
    }

    /** In the arm's colour, which goes with its flips; while something is wrong with the experiment as it was. */
    void paint() {
        editing.form()
                .experiment()
                .map(ArmColours::of)
                .ifPresent(colours -> getStyle().set("--arm", Tags.armColour(colours.get(place))));
    }

    /** Other arms changed. Where all settings are shown nothing is exchanged, since somebody may be typing there. */
    void refresh(ArmDifferences differences) {
        if (!open(differences)) {
            fill(differences);
        }
    }

    private boolean open(ArmDifferences differences) {
        return differences.arms() == 1 || editing.openArms().contains(place);
    }

    private void fill(ArmDifferences differences) {
        boolean all = open(differences);
        settings.removeAll();
        Predicate<String> shown = setting -> all || !differences.isShared(setting);
        if (shown.test(ArmDifferences.RULE)) {
            settings.add(new PartCard(
                    editing,
                    "Plasticity rule",
                    Kind.RULE,
                    List.of(pointer + "/rule"),
                    p -> shown.test("/rule/parameters/" + p.name())));
        }
        Div grid = Editing.grid();
        if (!shown.test(ArmDifferences.RULE)) {
            editing.catalogue().all(Kind.RULE).stream()
                    .filter(c -> c.name()
                            .equals(editing.form()
                                    .at(pointer + ArmDifferences.RULE)
                                    .asString("")))
                    .flatMap(c -> c.parameters().stream())
                    .filter(p -> shown.test("/rule/parameters/" + p.name()))
                    .forEach(p -> grid.add(editing.field(pointer + "/rule/parameters", p)));
        }
        String beyond = Flips.beyondFields(editing.form(), pointer);
        for (Parameter p : Flips.parameters(editing)) {
            if (beyond.isEmpty() && shown.test("/flips/" + p.name())) {
                grid.add(editing.field(pointer + "/flips", p));
            }
        }
        settings.add(grid);
        if (!beyond.isEmpty()) {
            settings.add(Tags.text("meta", beyond));
        } else if (!all && grid.getComponentCount() == 0 && !shown.test(ArmDifferences.RULE)) {
            settings.add(Tags.text("meta", "It differs from the other arms in nothing yet."));
        }
    }

    private TextField name() {
        TextField name = new TextField();
        name.setAriaLabel("Name of arm " + (place + 1));
        name.setWidthFull();
        name.setValue(editing.form().at(pointer + "/name").asString(""));
        name.setMaxLength(100);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                editing.form().set(pointer + "/name", event.getValue());
                editing.changed().run();
            }
        });
        return name;
    }

    private Div buttons(ArmDifferences differences) {
        Div buttons = Tags.div("toolbar");
        if (differences.arms() > 1) {
            boolean all = open(differences);
            buttons.add(small(all ? "Differences only" : "All settings", () -> {
                if (all) {
                    editing.openArms().remove(place);
                } else {
                    editing.openArms().add(place);
                }
            }));
            buttons.add(small("Remove", () -> {
                editing.openArms().clear();
                editing.form().remove("/arms", place);
            }));
        }
        return buttons;
    }

    private Button small(String words, Runnable action) {
        Button button = new Button(words, click -> {
            action.run();
            editing.rebuild().run();
        });
        button.setAriaLabel(words + ", arm " + (place + 1));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
