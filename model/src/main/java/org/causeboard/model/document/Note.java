package org.causeboard.model.document;

/// Text that stands on the canvas by itself.
///
/// @param id unique among the document's notes
/// @param text what it says; may have several lines
/// @param place its top left corner
public record Note(String id, String text, Point place) {}
