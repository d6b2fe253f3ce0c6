package layerlab.data;

import layerlab.shape.Shape;

/** What a network must take in and answer: all that a graph's check needs of the data. */
public record DataShape(Shape input, Task task) {}
