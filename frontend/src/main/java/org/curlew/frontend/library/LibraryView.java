package org.curlew.frontend.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.Library;
import org.curlew.lab.runs.Runs;

/** The library: search, rows, import by dropping a file anywhere. */
@Route(value = "", layout = Frame.class)
@PageTitle("Library – Curlew")
public final class LibraryView extends Div {

    private static final long serialVersionUID = 1;

    private static final int PAGE = 50;

    private final transient Library library;
    private final transient Runs runs;
    private final TextField search = new TextField();
    private final Div rows = Tags.div("rows");
    private int shown = PAGE;

    public LibraryView(Library library, Runs runs) {
        this.library = library;
        this.runs = runs;
        H1 title = new H1("Library");
        title.addClassName("page-title");
        search.setPlaceholder("Search titles, questions, tags and parts");
        search.setAriaLabel("Search the library");
        search.setClearButtonVisible(true);
        search.setWidth("24em");
        search.setMaxWidth("100%");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> {
            shown = PAGE;
            show();
        });
        Button choose = new Button("Import");
        choose.setTooltipText("Choose a file, or drop it anywhere");
        choose.getElement()
                .executeJs("this.addEventListener('click', () => document.querySelector('curlew-dropzone')?.choose())");
        add(
                title,
                Tags.text("meta", "Experiments that are kept here, newest first."),
                Tags.div("toolbar", search, choose),
                rows);
        show();
    }

    void show() {
        rows.removeAll();
        String text = search.getValue();
        List<Entry> found = library.search(text, 0, shown);
        found.forEach(entry -> rows.add(new EntryRow(entry, library, runs, this::show)));
        if (found.isEmpty()) {
            rows.add(Tags.div(
                    "empty-state",
                    Tags.text(
                            "",
                            text.isBlank()
                                    ? "Nothing is kept here yet. Import a file, or compose an experiment and save it."
                                    : "Nothing matches “" + text
                                            + "”. Try a rule (feedback), an activation (tanh) or a tag.")));
        }
        if (library.count(text) > found.size()) {
            Button more = new Button("Show more", click -> {
                shown += PAGE;
                show();
            });
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            rows.add(more);
        }
    }
}
