package org.curlew.frontend.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.frontend.compose.ComposeView;
import org.curlew.frontend.frame.Go;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Told;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Curve;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.LastRun;
import org.curlew.lab.library.Library;
import org.curlew.lab.runs.Runs;

/** One experiment of the library: thumbnail of its last result, question, outcome in words, what can be done with it. */
final class EntryRow extends Div {

    private static final long serialVersionUID = 1;

    EntryRow(Entry entry, Lab lab, Runnable changed) {
        addClassName("row");
        add(thumbnail(entry), words(entry, lab), actions(entry, lab.library(), lab.runs(), changed));
    }

    private static Div thumbnail(Entry entry) {
        Div spark = Tags.own("curlew-spark");
        entry.lastRun().map(LastRun::thumbnail).ifPresent(curves -> {
            List<Map<String, Object>> series = new ArrayList<>();
            for (int a = 0; a < curves.size(); a++) {
                Curve curve = curves.get(a);
                series.add(Map.of("arm", curve.colour() == null ? a : curve.colour(), "x", curve.x(), "y", curve.y()));
            }
            Tags.inside(spark).setPropertyMap("curves", Map.of("xLog", true, "yLog", true, "series", series));
        });
        return spark;
    }

    private static Div words(Entry entry, Lab lab) {
        RouterLink title = new RouterLink(entry.title(), ComposeView.class, entry.id());
        title.addClassName("title");
        Div words = new Div();
        if (entry.startHere()) {
            words.add(Tags.chip("Start here", "start"));
        }
        words.add(title, Tags.text("question", entry.question()));
        entry.lastRun().filter(run -> !run.sentence().isEmpty()).ifPresent(run -> {
            Anchor outcome = new Anchor("run/" + run.runId(), Words.typeset(run.sentence()));
            outcome.getElement().setAttribute("router-link", true);
            words.add(Tags.div("question", outcome));
        });
        Div parts = Tags.div("meta");
        entry.tags().forEach(tag -> parts.add(Tags.chip(tag)));
        parts.add(EntryWords.parts(entry, lab.catalogue()));
        words.add(parts);
        return words;
    }

    private static Div actions(Entry entry, Library library, Runs runs, Runnable changed) {
        Button run = new Button("Run", click -> {
            Told.mistakes(() -> Go.to("run/"
                    + runs.start(Optional.of(entry.id()), entry.title(), library.experiment(entry.id()))
                            .id()));
        });
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setAriaLabel("Run " + entry.title());
        Anchor export = new Anchor("api/v1/library/" + entry.id() + "/export", "Export");
        export.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        MenuBar more = new MenuBar();
        more.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var item = more.addItem("⋯");
        item.setAriaLabel("More for " + entry.title());
        item.getSubMenu().addItem("Open", click -> Go.to("compose/" + entry.id()));
        item.getSubMenu().addItem("Duplicate", click -> {
            Entry copy = library.duplicate(entry.id());
            changed.run();
            Told.done("Duplicated as “" + copy.title() + "”.");
        });
        item.getSubMenu().addItem(export);
        item.getSubMenu().addItem("Delete", click -> delete(entry, library, changed));
        return Tags.div("actions", run, more);
    }

    private static void delete(Entry entry, Library library, Runnable changed) {
        ConfirmDialog ask = new ConfirmDialog(
                "Delete “" + entry.title() + "”?",
                "All its versions go; runs of it are kept. This cannot be undone.",
                "Delete",
                confirmed -> {
                    library.delete(entry.id());
                    changed.run();
                });
        ask.setCancelable(true);
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }
}
