package org.curlew.frontend.frame;

/**
 * Something that a search found.
 *
 * @param group what kind of thing it is, as a heading
 * @param path its address relative to the base of the pages
 */
public record Hit(String group, String title, String detail, String path) {}
