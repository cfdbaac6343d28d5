/** Where what floats is put: inside the main region, so that it is found by those who go by landmarks. */
export const insideMain = (): HTMLElement => document.getElementById("main") ?? document.body;
