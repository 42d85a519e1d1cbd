package org.curlew.frontend.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.Library;

/** The library: search, rows by the page, import. A link with ?search= restores what was looked for. */
@Route(value = "", layout = Frame.class)
@PageTitle("Library" + Titles.ENDING)
public final class LibraryView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private static final int PAGE = 50;

    private final transient Lab lab;
    private final transient Library library;
    private final TextField search = new TextField();
    private final Paragraph count = Tags.text("meta", "");
    private final Div rows = Tags.div("rows");
    private final Button more = new Button("Show more", click -> page());
    private int shown;

    public LibraryView(Lab lab) {
        this.lab = lab;
        library = lab.library();
        H1 title = new H1("Library");
        title.addClassName("page-title");
        search.setPlaceholder("Search titles, questions, tags and parts");
        search.setAriaLabel("Search the library");
        search.setClearButtonVisible(true);
        search.addClassName("library-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                remember();
                anew();
            }
        });
        count.getElement().setAttribute("aria-live", "polite");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(title, count, Tags.div("toolbar", search, fresh(), choose()), rows, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("search")
                .orElse(""));
        anew();
    }

    private static Anchor fresh() {
        Anchor fresh = new Anchor("compose", new Button("New experiment"));
        fresh.getElement().setAttribute("router-link", true).setAttribute("tabindex", "-1");
        return fresh;
    }

    private static Button choose() {
        Button choose = new Button("Import");
        choose.setTooltipText("Choose a file, or drop it anywhere");
        choose.getElement()
                .executeJs("this.addEventListener('click', () => document.querySelector('curlew-dropzone')?.choose())");
        return choose;
    }

    private void remember() {
        String text = search.getValue();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null, text.isBlank() ? "." : "?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    private void anew() {
        rows.removeAll();
        shown = 0;
        page();
        if (shown == 0) {
            rows.add(empty());
        }
    }

    private void page() {
        String text = search.getValue();
        List<Entry> next = library.search(text, shown, PAGE);
        next.forEach(entry -> rows.add(new EntryRow(entry, lab, this::anew)));
        shown += next.size();
        int matching = library.count(text);
        count.setText(EntryWords.count(matching, text.isBlank() ? matching : library.count(""), !text.isBlank()));
        more.setVisible(matching > shown);
        more.setText("Show more (" + (matching - shown) + " left)");
    }

    private Div empty() {
        String text = search.getValue();
        if (text.isBlank()) {
            return Tags.div(
                    "empty-state",
                    new Paragraph("Nothing is kept here yet. Import a file, or compose an experiment and save it."));
        }
        Div suggestions = Tags.div("toolbar centred");
        EntryWords.suggestions(library.search("", 0, PAGE))
                .forEach(word -> suggestions.add(new Button(word, click -> {
                    search.setValue(word);
                    remember();
                    anew();
                })));
        return Tags.div("empty-state", new Paragraph("Nothing matches “" + text + "”. Try one of these:"), suggestions);
    }
}
