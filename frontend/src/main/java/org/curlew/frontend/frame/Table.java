package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table of text in a frame that scrolls sideways where it is wider than the page; a heading that starts with # stands over numbers. */
public final class Table extends Div {

    private static final long serialVersionUID = 1;

    private final transient List<String> headings;
    private final Element body = new Element("tbody");

    public Table(String name, List<String> headings) {
        this.headings = headings;
        addClassName("scroll-x");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        Element row = new Element("tr");
        headings.forEach(h -> row.appendChild(cell("th", h).setText(h.replaceFirst("^#", ""))));
        row.getChildren().forEach(h -> h.setAttribute("scope", "col"));
        Element table = new Element("table");
        table.setAttribute("class", "table");
        table.appendChild(new Element("thead").appendChild(row), body);
        getElement().appendChild(table);
    }

    /** A row of cells: text, or elements that are put in as they are. */
    public Table row(Object... cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            Element cell = cell("td", headings.get(i));
            if (cells[i] instanceof Element given) {
                cell.appendChild(given);
            } else {
                cell.setText(String.valueOf(cells[i]));
            }
            row.appendChild(cell);
        }
        body.appendChild(row);
        return this;
    }

    private static Element cell(String tag, String heading) {
        Element cell = new Element(tag);
        if (heading.startsWith("#")) {
            cell.setAttribute("class", "number");
        }
        return cell;
    }
}
