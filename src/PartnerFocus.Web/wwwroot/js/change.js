// While a change is worked out the page asks again by itself; the link on it does the same without script.
if (document.querySelector('[data-waits]')) setTimeout(() => location.reload(), 1500);
